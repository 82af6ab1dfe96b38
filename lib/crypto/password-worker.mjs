// Runs in a worker thread: bcryptjs would block the event loop for a fifth of a second at cost 12.
import os from "node:os";
import bcrypt from "bcryptjs";

// On Linux this is the priority of the calling thread alone: where every core is busy with passwords, letters go first.
if (process.platform === "linux") os.setPriority(0, os.constants.priority.PRIORITY_BELOW_NORMAL);

export const hash = ({ prepared, cost }) => bcrypt.hash(prepared, cost);
export const verify = ({ prepared, hashed }) => bcrypt.compare(prepared, hashed);
