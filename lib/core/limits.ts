/** Every limit that a user or an API client can reach. Sizes in bytes unless the name says otherwise. */
export const LIMITS = {
	handleMinChars: 2,
	handleMaxChars: 40,
	nameMaxChars: 80,
	aboutMaxChars: 500,
	statusMaxChars: 80,
	passkeysMax: 20,
	apiTokensMax: 50,
	passwordMinChars: 10,
	passwordMaxChars: 1024,
	/** RFC 5322, section 2.1.1: a header line holds at most 998 characters. */
	subjectMaxChars: 998,
	textMaxBytes: 256 * 1024,
	htmlMaxBytes: 512 * 1024,
	/** Addresses of one message in to, cc and bcc together; a larger audience is a group. */
	addressesMax: 500,
	addressMaxChars: 254,
	clientIdMaxChars: 128,
	keyNameMaxChars: 24,
	keysMax: 64,
	attachmentsMax: 50,
	/** People who get a copy in the transaction that sends, after groups were resolved; those of a larger audience get it from a job. */
	filedAtOnceMax: 500,
	/** People whom one letter can reach through groups. */
	audienceMax: 50_000,
	/** Of a letter to more people than these, its sender is told the figures as they change, and loads the rows of the ledger. */
	toldEachMax: 100,
	/** People of one chat; more are a group. */
	chatPeopleMax: 50,
	/** Kinds of emoji on one message, and people who react to it. */
	reactionKindsMax: 20,
	reactionPeopleMax: 1_000,
	/** How long a line of a chat can be edited after it was sent, in ms. */
	lineEditMs: 15 * 60 * 1000,
	/** Times that one message is edited. */
	versionsMax: 100,
	/** People of a group who each receive a change for every act; of larger groups only its admins and the person concerned do. */
	groupChangesMax: 500,
	addedMembersMax: 10_000,
	/** Rows rendered by the server: as many as a tall window shows. The rest is requested after the first paint. */
	firstRows: 24,
	pageDefault: 50,
	pageMax: 100,
	/** Letters of a thread in one answer. */
	threadPageMax: 500,
	changesPage: 500,
	receivedIdsMax: 500,
	/** Letters marked in one call: those of a conversation that is opened. */
	updatedLettersMax: 500,
	/** People whose presence one socket watches. */
	watchedMax: 200,
	/** Letters put back in one call: those of a page of conversations. */
	restoredLettersMax: 5_000,
	requestBodyMaxBytes: 1024 * 1024,
	/** Open sockets of one account: tabs, devices and programs. */
	socketsPerAccountMax: 200,
	socketFrameMaxBytes: 1024 * 1024,
	cursorMaxChars: 200,
} as const;
