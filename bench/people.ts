import { report } from "./children";
import { makePeople } from "./make-people";

// A process of its own: the environment names the data directory with the product's keys and database.
report(await makePeople(Number(process.argv[2])));
