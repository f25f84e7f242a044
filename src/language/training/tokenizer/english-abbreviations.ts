import type { Family } from "./abbreviate.ts";

const list = (text: string): readonly string[] => text.split(" ");

/** Abbreviations of English that behave alike, for `trainTokenizer`. */
export const englishAbbreviations: readonly Family[] = [
  {
    short: list(
      "Mr. Mrs. Ms. Dr. Prof. Gen. Sen. Rep. Gov. Lt. Col. Capt. Cmdr. Cpl. Sgt. Maj. Adm. Brig. Pres. Rev. Fr. Hon. " +
        "Amb. Atty. Supt. Insp. Dep. Pvt. Msgr. Messrs. Mme. Sens. Reps. Gens. Drs. Lt.-Gen. Maj.-Gen. Lt.-Col.",
    ),
    full: list(
      "President General Senator Governor Minister Secretary Judge Justice Captain Professor Doctor Chairman King",
    ),
    before: "person",
  },
  { short: list("St. Ste. Ft. Mt. Pt."), full: list("Saint Fort Mount Port"), before: "name" },
  {
    short: list("Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec."),
    full: list("January February August September October November December"),
    before: "number",
  },
  {
    short: list("Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun."),
    full: list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    before: "name",
  },
  {
    short: list(
      "No. Nos. Art. Arts. Vol. Fig. Figs. Sec. Ch. Chap. Para. Eq. Ref. p. pp. par. vol. no. nos. art. fig.",
    ),
    full: list("Number Section Article Chapter Figure Page Volume Paragraph section article chapter page paragraph"),
    before: "number",
  },
  {
    short: list("Inc. Ltd. Corp. Co. Bros. Assn. Univ. Dept. Plc. Cos."),
    full: list("Corporation Company"),
    before: "anything",
  },
  { short: list("Jr. Sr. Esq."), full: [], before: "anything" },
  {
    short: list("U.S. U.N. U.K. E.U. U.S.A. U.S.S.R. U.A.E. D.C. N.Y. D.P.R.K. P.R.C. R.O.K."),
    full: [],
    before: "anything",
  },
  {
    short: list(
      "Ave. Blvd. Rd. Calif. Fla. Conn. Mass. Mich. Minn. Va. Pa. Tenn. Md. Ill. Wis. Wash. Ariz. Colo. Ga. Okla.",
    ),
    full: list("California Florida Michigan Virginia Pennsylvania Illinois Texas Avenue Street Road"),
    before: "anything",
  },
  { short: list("a.m. p.m. A.M. P.M."), full: [], before: "anything" },
  { short: list("e.g. i.e. vs. v. cf. viz. approx. ca."), full: [], before: "nothing" },
  { short: list("Ph.D. M.D. B.A. M.A. B.Sc. J.D. LL.D. D.Phil."), full: [], before: "anything" },
];
