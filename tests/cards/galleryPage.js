// Runs in the gallery's page: draws every card with the official renderer, as the address says.
/* global AdaptiveCards, gallery */
const asked = new URLSearchParams(location.search);
const choose = document.forms[0];
for (const name of ["theme", "width", "language", "card"]) {
  if (asked.get(name)) choose.elements[name].value = asked.get(name);
}

// Only what Teams itself reads: paragraphs, bold, italic, lists and links. What is ours has none of it.
const escaped = (text) => text.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c]);
const inline = (text) =>
  escaped(text)
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/(\*\*|__)(.+?)\1/g, "<b>$2</b>")
    .replace(/\*(.+?)\*/g, "<i>$1</i>")
    .replace(/(?<!\w)_(.+?)_(?!\w)/g, "<i>$1</i>");
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const blocks = text.split(/\n\n+/).map((block) => `<p>${inline(block)}</p>`);
  result.outputHtml = blocks.join("");
  result.didProcess = true;
};

// Radio buttons are grouped by input id: two cards on one page would share them.
const apart = (json, index) => {
  const names = (key, value) => {
    if (key === "id") return `c${index}-${value}`;
    return key === "targetElements" ? value.map((id) => `c${index}-${id}`) : value;
  };
  return JSON.parse(JSON.stringify(json), names);
};

function draw() {
  const { theme, width, language, card: wanted } = Object.fromEntries(new FormData(choose));
  const root = document.documentElement;
  for (const [name, colour] of Object.entries(gallery.palettes[theme]))
    root.style.setProperty(`--${name}`, colour);
  root.style.setProperty("--card", `${width}px`);
  root.style.colorScheme = theme === "light" ? "light" : "dark";
  const shown = gallery.cards.filter(
    (one) => one.language === language && (wanted === "" || one.name === wanted),
  );
  document.querySelector("main").replaceChildren(...shown.map((one, index) => section(one, index, theme)));
  document.body.dataset.ready = "1";
}

function section({ name, json }, index, theme) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(gallery.hostConfigs[theme]);
  // Its pattern for languages remembers where it stopped, so every second card would lose its language.
  AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
  card.parse(apart(json, index));
  const box = document.createElement("section");
  const head = document.createElement("h2");
  head.textContent = name;
  const place = document.createElement("div");
  place.className = "card";
  place.lang = json.lang;
  place.append(card.render());
  box.append(head, place);
  if (asked.get("open")) for (const one of box.querySelectorAll(".expandable, [title^='Plass']")) one.click();
  return box;
}

choose.addEventListener("change", draw);
draw();
