/** Accounts under which systems post, and desks: nobody's names. */
const ACCOUNT =
  /^(?:admin\d*|administrator|webmaster|web ?editor|editors?|editorial(?: (?:staff|team|board))?|staff(?: (?:writer|reporter)s?)?|news ?(?:desk|room)|guest(?: (?:author|contributor))?|author|user|root|unknown|anonymous|none|null|undefined|n\/a)$/i;

/** Some pages put a profile's address, an account or the time it takes to read where a name belongs. */
export function isName(value: string): boolean {
  return (
    value.length <= 120 &&
    /\p{L}/u.test(value) &&
    !/^(?:https?:|@|www\.)|\bmin(?:ute)?s? read\b|^\d/i.test(value) &&
    !ACCOUNT.test(value.trim())
  );
}
