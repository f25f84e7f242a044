import { render } from "preact";
import { App } from "./app.tsx";
import { followKeys, keepKey } from "./ask.ts";
import { listenToKeys, restoreSingleKeys } from "./commands.ts";
import { followPrinting } from "./nearness.ts";
import { followReturns } from "./review-changes.ts";
import { followAddress } from "./route.ts";
import { restoreTheme } from "./theme.ts";
import "./styles/colours.css";
import "./styles/page.css";
import "./styles/header.css";
import "./styles/help.css";
import "./styles/sources.css";
import "./styles/reader.css";
import "./styles/marks.css";
import "./styles/panel.css";
import "./styles/edit.css";
import "./styles/print.css";

keepKey();
restoreTheme();
restoreSingleKeys();
// Before the address is followed: a key is no place on the page.
followKeys();
followAddress();
followPrinting();
listenToKeys();
followReturns();
render(<App />, document.getElementById("page") as HTMLElement);
