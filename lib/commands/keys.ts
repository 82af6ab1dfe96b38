import { countKeyVersions, rewrapKeys } from "#lib/accounts/keys/rewrap-keys";
import { keyring, keyringText, latestKeyring, withNewMaster } from "#lib/crypto/keyring";
import { keyringSource } from "#lib/crypto/keyring-source";
import { runCommand } from "./run-command";

const USAGE = [
	"npm run keys -- status             which master keys there are, and how many accounts each wraps",
	"npm run keys -- rotate             make a new master key and wrap every account's key with it, also while Pombo runs",
	"npm run keys -- forget <version>   remove a master key that wraps nothing any more",
];

/** `npm run keys`: the master keys of this installation. */
await runCommand(async () => {
	const [command, argument = ""] = process.argv.slice(2);
	if (command === "status") return status();
	if (command === "rotate") return rotate();
	if (command === "forget" && /^[1-9]\d*$/.test(argument)) return forget(Number(argument));
	for (const line of USAGE) console.info(line);
	return 1;
});

async function status(): Promise<number> {
	const [ring, counts] = [keyring(), await countKeyVersions()];
	console.info(`The keyring is ${keyringSource().name}.`);
	for (const version of Object.keys(ring.master).map(Number)) {
		console.info(`Version ${version} wraps ${counts.get(version) ?? 0} keys${version === ring.current ? ", and those of new accounts" : ""}.`);
	}
	return 0;
}

/** Goes on where one was cut off: only when every key is wrapped with the current version is a new one made. */
async function rotate(): Promise<number> {
	const { current } = keyring();
	const unfinished = [...(await countKeyVersions()).keys()].some((version) => version !== current);
	if (!unfinished && !addMaster()) return 1;
	const version = latestKeyring().current;
	console.info(unfinished ? `Going on with version ${version}.` : `Version ${version} seals from now on. Back the keyring up again.`);
	const rewrapped = await rewrapKeys((progress) => console.info(`${progress.looked} keys looked at, ${progress.rewrapped} wrapped anew`));
	console.info(`Done: ${rewrapped} keys are wrapped with version ${version}. Keep the earlier ones for as long as there are backups that need them.`);
	return 0;
}

function addMaster(): boolean {
	const source = keyringSource();
	if (source.write) {
		source.write(keyringText(withNewMaster(keyring())));
		return true;
	}
	console.error(`${source.name} is not Pombo's to write: add a master key there, make it the current one, restart, and rotate again.`);
	return false;
}

async function forget(version: number): Promise<number> {
	const [ring, source, counts] = [keyring(), keyringSource(), await countKeyVersions()];
	if (!ring.master[String(version)]) console.error(`There is no version ${version}.`);
	else if (version === ring.current || counts.has(version)) console.error(`Version ${version} is still needed: it wraps ${counts.get(version) ?? 0} keys.`);
	else if (!source.write) console.error(`${source.name} is not Pombo's to write: remove version ${version} there.`);
	else {
		const { [String(version)]: _, ...master } = ring.master;
		source.write(keyringText({ ...ring, master }));
		console.info(`Version ${version} is removed. Backups from before the rotation can no longer be opened with this keyring.`);
		return 0;
	}
	return 1;
}
