import { verifySync } from "otplib";

const STEP_SECONDS = 30;
const CODE = /^\d{6}$/;

/**
 * The time step of a code of an authenticator app (RFC 6238, section 4), where it is right at this time, up to one step early or late,
 * and newer than the last one that was accepted; else null.
 */
export function stepOfCode(secret: string, code: string, now: number, lastUsedStep: number): number | null {
	const token = code.replace(/\s/g, "");
	if (!CODE.test(token)) return null;
	const epoch = Math.floor(now / 1000);
	// A larger number than the clock can reach makes the library throw: after the clock was set back, codes are refused until it caught up.
	if (lastUsedStep > Math.floor(epoch / STEP_SECONDS) + 1) return null;
	const verified = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS, afterTimeStep: lastUsedStep });
	return verified.valid && "timeStep" in verified ? verified.timeStep : null;
}
