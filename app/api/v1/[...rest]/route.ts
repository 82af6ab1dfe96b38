import { PomboError } from "#lib/core/errors";
import { problem } from "#lib/http/problem";

const nothingHere = () => problem(new PomboError("not_found"));

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
