/** SR.html: the pane on files, where there is no Excel. One page, opened by double-click, without a network. */
import "./olderBrowsers";
import { createRoot } from "react-dom/client";
import { learn } from "../locale/spoken";
import { createDesk } from "./shell/desk";
import { Shell } from "./shell/shell";
import { browserLanguage } from "./shell/words";

const language = browserLanguage();
document.documentElement.lang = language;
void learn(language);

const root = document.getElementById("page");
if (root) createRoot(root).render(<Shell desk={createDesk(navigator.language)} />);
