/** A card as heavy as an assignment: about 3 kB. Every sender of the benchmark sends the same. */
export const card = (name: string): object => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  body: [
    { type: "TextBlock", text: name, weight: "Bolder", wrap: true },
    ...Array.from({ length: 12 }, (_, i) => ({
      type: "TextBlock",
      wrap: true,
      text: `${i + 1}. Hvem har behovet, hva er det, og hvordan vet dere det? Skriv med egne ord, og bruk det brukerne sa. Ta det som dere har.`,
    })),
    { type: "Input.Text", id: "q1", label: "Svar", isMultiline: true, maxLength: 1000 },
  ],
  actions: [
    {
      type: "Action.Execute",
      title: "Send inn",
      verb: "answer",
      data: { programme: "p1", assignment: "a1" },
    },
  ],
});
export const activity = (name: string): object => ({
  type: "message",
  summary: name,
  attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card(name) }],
});
