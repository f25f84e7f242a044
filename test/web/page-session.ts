import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Dossier } from "../../src/dossier.ts";
import { serve } from "../../src/server/serve.ts";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../chromium.ts";
import { memoryDossier } from "../server/memory-dossier.ts";

/** An opened page, and the address of the server that it came from, key included. */
export interface Opened {
  readonly page: Page;
  readonly url: string;
}

/**
 * Opens the page of a dossier in a new browser window. What the page writes to the console or throws fails the test;
 * a request that leaves the machine would show there as refused by the policy.
 */
export type OpenPage = (options?: BrowserContextOptions & { hash?: string; dossier?: Dossier }) => Promise<Opened>;

/** One browser for the tests of a file; to be called inside a describe that is skipped without a browser. */
export function pageSession(): OpenPage {
  let browser: Browser;
  const closing: (() => Promise<void>)[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: [...CHROMIUM_ARGUMENTS] });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });

  return async ({ hash = "", dossier = memoryDossier(), ...options } = {}) => {
    const server = await serve(dossier, { log: (line) => complaints.push(line) });
    closing.push(() => server.close());
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 }, locale: "en-GB", ...options });
    closing.push(() => context.close());
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error.stack)));
    const { origin, hash: key } = new URL(server.url);
    if (hash === "") await page.goto(server.url);
    else {
      // As if the address had been opened before.
      await page.addInitScript((token) => localStorage.setItem("demarche-key", token), key.slice("#token=".length));
      await page.goto(`${origin}/${hash}`);
    }
    await page.waitForSelector("h1");
    return { page, url: server.url };
  };
}
