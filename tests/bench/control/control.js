/** The least a page of React can be: what any page of ours is compared with, in the same run on the same machine. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const place = document.getElementById("page");
if (place) {
  const words =
    "A page with nothing but React, and a paragraph that is large enough to be the largest paint. ";
  createRoot(place).render(createElement("main", null, createElement("h1", null, words.repeat(3))));
}
