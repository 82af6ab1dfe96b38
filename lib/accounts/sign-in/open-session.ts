import { type Device, insertSession } from "#lib/accounts/sessions/sessions";
import { recordEvent } from "#lib/audit/record-event";
import type { SignInMethod } from "#lib/contracts/accounts/security-events";
import { type AccountId, newId, type SessionId } from "#lib/core/ids";
import { newSecret } from "#lib/crypto/tokens";
import type { Tx } from "#lib/db/tx";
import { cancelDeletion } from "./cancel-deletion";
import { isKnownDevice, rememberDevice } from "./devices";

/** The client of a sign-in, with the value that proves that it is the same device as before. */
export interface SigningInDevice extends Device {
	deviceToken?: string;
}

export interface SignedIn {
	accountId: AccountId;
	sessionId: SessionId;
	/** To be kept by the device, and given at its next sign-in. */
	deviceToken: string;
	/** Whether the account had never signed in on this device. */
	isNewDevice: boolean;
}

interface Opening {
	accountId: AccountId;
	device: SigningInDevice;
	method: SignInMethod;
	trustDevice?: boolean;
}

/** Opens a session, remembers the device and writes both down, in the transaction that decided that it may be. */
export async function openSession(tx: Tx, { accountId, device, method, trustDevice = false }: Opening, now: number): Promise<SignedIn> {
	const known = await isKnownDevice(tx, accountId, device.deviceToken, now);
	// A value that is not known to the account is replaced: a device does not choose its own.
	const deviceToken = known && device.deviceToken !== undefined ? device.deviceToken : newSecret().token;
	const sessionId = newId<SessionId>();
	await insertSession(tx, sessionId, accountId, device, now);
	await rememberDevice(tx, accountId, deviceToken, trustDevice, now);
	const kind = method === "registration" ? "registered" : "signed_in";
	const detail = { method, userAgent: device.userAgent?.slice(0, 300), newDevice: !known };
	await cancelDeletion(tx, accountId, device.address, now);
	await recordEvent(tx, { kind, ownerId: accountId, actorId: accountId, source: { sessionId, address: device.address }, detail }, now);
	return { accountId, sessionId, deviceToken, isNewDevice: !known };
}
