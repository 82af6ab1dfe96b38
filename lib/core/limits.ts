/** Every bound a person or a program can run into. Sizes in bytes unless the name says otherwise. */
export const LIMITS = {
	handleMinChars: 2,
	handleMaxChars: 40,
	nameMaxChars: 80,
	aboutMaxChars: 500,
	passwordMinChars: 10,
	passwordMaxChars: 1024,
	/** RFC 5322, section 2.1.1: a header line holds at most 998 characters. */
	subjectMaxChars: 998,
	textMaxBytes: 256 * 1024,
	htmlMaxBytes: 512 * 1024,
	/** Addresses typed in one letter, over to, cc and bcc; a larger audience is a group. */
	addressesMax: 500,
	addressMaxChars: 254,
	clientIdMaxChars: 128,
	keyNameMaxChars: 24,
	keysMax: 64,
	attachmentsMax: 50,
	/** Rows that come with a page itself: as many as a tall window shows. What is further down is asked for once the page stands. */
	firstRows: 24,
	pageDefault: 50,
	pageMax: 100,
	changesPage: 500,
	receivedIdsMax: 500,
	requestBodyMaxBytes: 1024 * 1024,
	socketFrameMaxBytes: 1024 * 1024,
	cursorMaxChars: 200,
} as const;
