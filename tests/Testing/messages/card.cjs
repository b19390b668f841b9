// Reads an Adaptive Card from stdin with the program that Teams' web client draws cards with, and says on stdout what it objects to, and which texts and addresses it read.
const cards = require('adaptivecards/dist/adaptivecards.js');

const card = new cards.AdaptiveCard();
const context = new cards.SerializationContext(cards.Versions.v1_4);
card.parse(JSON.parse(require('fs').readFileSync(0, 'utf8')), context);
const complaints = [];
for (let i = 0; i < context.eventCount; i++) complaints.push(context.getEventAt(i).message);
for (const event of card.validateProperties().validationEvents) complaints.push(event.message);

const texts = [];
const links = [];
const walk = element => {
  if (element instanceof cards.RichTextBlock) {
    for (let i = 0; i < element.getInlineCount(); i++) texts.push(element.getInlineAt(i).text);
  } else if (element instanceof cards.ActionSet) {
    for (let i = 0; i < element.getActionCount(); i++) links.push({ words: element.getActionAt(i).title, address: element.getActionAt(i).url });
  } else if (element instanceof cards.Container) {
    for (let i = 0; i < element.getItemCount(); i++) walk(element.getItemAt(i));
  } else complaints.push('Unexpected: ' + element.getJsonTypeName());
};
for (let i = 0; i < card.getItemCount(); i++) walk(card.getItemAt(i));
process.stdout.write(JSON.stringify({ version: card.version.toString(), lang: card.lang, fallbackText: card.fallbackText, complaints, texts, links }));
