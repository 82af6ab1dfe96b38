// Runs in a worker thread: bcryptjs would block the event loop for a fifth of a second at cost 12.
import bcrypt from "bcryptjs";

export const hash = ({ prepared, cost }) => bcrypt.hash(prepared, cost);
export const verify = ({ prepared, hashed }) => bcrypt.compare(prepared, hashed);
