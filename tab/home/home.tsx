import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/desk.css";
import "../styles/home.css";
import { host } from "../host.ts";
import { query, startPage } from "../page.tsx";
import { HomePage } from "./HomePage.tsx";
import { placeOf } from "./subPage.ts";
import { TaskPage } from "./TaskPage.tsx";

const [programme, group, assignment] = [query("programme"), query("group"), query("assignment")];

/** A deep link in Teams opens this page with where it leads: to a board, a note on it, or a task. */
async function start(): Promise<void> {
  const to = placeOf((await host).subPage);
  if (to !== undefined) return location.replace(to);
  if (programme !== undefined && group !== undefined && assignment !== undefined) {
    return startPage(<TaskPage params={{ programme, group, assignment }} />);
  }
  startPage(<HomePage />);
}
void start();
