import { z } from "zod";

/** An object named by its id alone. */
export const idSchema = z.strictObject({ id: z.string().max(64) });
