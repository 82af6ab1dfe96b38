import { report } from "./children";
import { makePeople } from "./make-people";

// A process of its own: the keys and the database of the product's data directory are the environment's.
report(await makePeople(Number(process.argv[2])));
