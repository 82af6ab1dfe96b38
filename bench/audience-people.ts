import { createSession } from "#lib/accounts/sessions/sessions";
import { createGroupSchema } from "#lib/contracts/groups/groups";
import { env } from "#lib/core/env";
import type { AccountId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";
import { issueAccessToken } from "#lib/crypto/tokens";
import { migrate } from "#lib/db/migrate";
import { closeDatabase, read, write } from "#lib/db/store";
import { createGroup } from "#lib/groups/create-group";
import { addMembers } from "#lib/groups/members/add-members";
import { makePeople } from "../tests/fixtures/make-people";
import { report } from "./children";
import { AUDIENCES } from "./config";
import type { BenchPerson } from "./make-people";

// A process of its own: the environment names the data directory. Makes as many people as the largest group has, the first of whom are signed in.
keyring();
await migrate(env());
const handles = await makePeople(AUDIENCES.members + 1);
const ids = new Map((await read().all<{ id: AccountId; handle: string }>("SELECT id, handle FROM account")).map(({ id, handle }) => [handle, id]));
const idOf = (handle: string) => ids.get(handle) as AccountId;
const [sender, ...others] = handles as [string, ...string[]];
await write((tx) => tx.run("UPDATE account SET admin = TRUE WHERE id = ?", idOf(sender)));
const groupOf = async (handle: string, members: string[]) => {
	await createGroup(idOf(sender), createGroupSchema.parse({ handle, name: handle }));
	await addMembers(idOf(sender), handle, { handles: members });
};
await groupOf("online", others.slice(0, AUDIENCES.online));
await groupOf("everybody", others);
const people: BenchPerson[] = [];
for (const handle of handles.slice(0, AUDIENCES.online + 1)) {
	people.push({ handle, access: await issueAccessToken(idOf(handle), await createSession(idOf(handle), { kind: "api" })) });
}
await closeDatabase();
report(people);
