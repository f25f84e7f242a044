import type { ServedError } from "../schema/served.ts";

/** Why the server did not answer, in words for the reader. */
export class Refusal extends Error {
  readonly mend: string;

  constructor(message: string, mend: string) {
    super(message);
    this.name = "Refusal";
    this.mend = mend;
  }
}

const KEY = "demarche-key";

/**
 * Takes the run's key out of the address, where `demarche open` put it, and keeps it for the origin: a reload and a
 * second tab work, and a history entry or a shared screen shows no key. True if there was one.
 */
export function keepKey(): boolean {
  const found = /^#token=([\w-]+)$/.exec(location.hash);
  if (!found) return false;
  localStorage.setItem(KEY, found[1] as string);
  history.replaceState(null, "", "#/");
  return true;
}

/** A new run's address that is entered in a tab of an earlier run changes only the fragment: nothing loads by itself. */
export function followKeys(): void {
  addEventListener("hashchange", (event) => {
    if (!keepKey()) return;
    event.stopImmediatePropagation();
    location.reload();
  });
}

/** What the server answers at `/api` + path; a body makes it a change. Throws a Refusal. */
export async function ask<T>(path: string, body?: object): Promise<T> {
  const headers: Record<string, string> = { Authorization: `Bearer ${localStorage.getItem(KEY) ?? ""}` };
  const request: RequestInit = { headers };
  if (body) {
    headers["Content-Type"] = "application/json";
    request.method = "POST";
    request.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(`/api${path}`, request);
  } catch {
    throw new Refusal("The server does not answer.", "Run `demarche open` again and use the address it prints.");
  }
  if (response.ok) return (await response.json()) as T;
  const told = (await response.json().catch(() => null)) as ServedError | null;
  throw new Refusal(
    told?.error.message ?? `The server answered with status ${response.status}.`,
    told?.error.mend ?? "Look at the terminal that it runs in.",
  );
}
