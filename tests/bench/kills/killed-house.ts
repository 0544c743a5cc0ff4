import { join } from "node:path";
import { openHouse } from "../../../src/server/house.ts";
import { houseOptions } from "../../../src/setup/house-options.ts";
import { root } from "../../../src/setup/prepare.ts";

// A program of its own, to be killed: the real house over the state folder that it is given. It says where it is.

const options = houseOptions(join(root, "kiosk-config", "room.json"), () => undefined, process.argv[2]);
const { origin } = await openHouse(options, 0);
console.log(origin);
