import { z } from "zod";
import { dayBounds } from "./edtf.ts";

/** A date as EDTF (ISO 8601-2, level 1 plus sets): `2018-03-21`, `2018-05~`, `../2018-04`, `[2018-05-21..2018-05-31]`. */
export const Edtf = z.string().refine((text) => dayBounds(text) !== null, {
  error: (issue) => `${JSON.stringify(issue.input)} is not an EDTF date`,
});
export type Edtf = z.infer<typeof Edtf>;
