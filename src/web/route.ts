import { signal } from "@preact/signals";
import { clearNotice } from "./notice.ts";
import { type EventFilter, FILTER_KEYS } from "./timeline/event-filter.ts";

/** What the page shows, as it stands after the # of the address. */
export type Route =
  | { readonly screen: "sources"; readonly asOf: string | null }
  | { readonly screen: "search"; readonly query: string; readonly asOf: string | null }
  | {
      readonly screen: "timeline";
      readonly view: "chart" | "map";
      readonly filter: EventFilter;
      readonly asOf: string | null;
    }
  | {
      readonly screen: "reader";
      readonly source: string;
      readonly finding: string | null;
      /** A stretch to show, `start-end`: what a search found. */
      readonly at: string | null;
      readonly asOf: string | null;
    };

export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const params = new URLSearchParams(query);
  const asOf = params.get("asOf") || null;
  const [, screen, id] = path.split("/");
  if (screen === "source" && id) {
    return { screen: "reader", source: decoded(id), finding: params.get("finding"), at: params.get("at"), asOf };
  }
  if (screen === "search") return { screen: "search", query: params.get("q") ?? "", asOf };
  if (screen === "timeline") {
    const filter = { actor: params.get("actor"), type: params.get("type"), source: params.get("source") };
    return { screen: "timeline", view: id === "map" ? "map" : "chart", filter, asOf };
  }
  return { screen: "sources", asOf };
}

/** The inverse of parseRoute. */
export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  if (route.screen === "search") params.set("q", route.query);
  if (route.screen === "reader" && route.finding) params.set("finding", route.finding);
  if (route.screen === "reader" && route.at) params.set("at", route.at);
  if (route.screen === "timeline") {
    for (const key of FILTER_KEYS) if (route.filter[key] !== null) params.set(key, route.filter[key]);
  }
  if (route.asOf) params.set("asOf", route.asOf);
  const path = pathOf(route);
  const query = params.toString();
  return `#${path}${query ? `?${query}` : ""}`;
}

function pathOf(route: Route): string {
  switch (route.screen) {
    case "reader":
      return `/source/${encodeURIComponent(route.source)}`;
    case "search":
      return "/search";
    case "timeline":
      return route.view === "map" ? "/timeline/map" : "/timeline";
    case "sources":
      return "/";
  }
}

/** A mistyped address is looked up as it stands and not found. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const route = signal<Route>({ screen: "sources", asOf: null });

/** Follows the address from now on. */
export function followAddress(): void {
  const read = () => {
    clearNotice();
    route.value = parseRoute(location.hash);
  };
  addEventListener("hashchange", read);
  read();
}
