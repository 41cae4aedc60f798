import type { FromPage, ToPage } from '../messages.js';
import { createChoices } from './choices.js';
import { createContent } from './content.js';

interface Editor {
    postMessage(message: FromPage): void;
}
declare function acquireVsCodeApi(): Editor;

/** The page of a view: it shows what it is sent, and tells what is chosen and where the reader wants to go. */
const editor = acquireVsCodeApi();
const tell = (message: FromPage): void => editor.postMessage(message);
const heading = document.getElementById('titel')!;
const message = document.getElementById('besked')!;
const content = createContent(document.getElementById('indhold')!, tell);
const choices = createChoices(document.getElementById('valg')!, tell);
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
let style = '';

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.type) {
        case 'show': {
            const { title, language, body, style: rules, choices: offered } = data.content;
            document.documentElement.lang = language;
            heading.textContent = title;
            message.textContent = '';
            if (rules !== style) sheet.replaceSync((style = rules));
            choices.show(offered);
            content.show(body, choices.within);
            break;
        }
        case 'cursor':
            content.mark(data.places);
            break;
        case 'say':
            message.textContent = data.text;
            content.clear();
            break;
    }
});
tell({ type: 'ready' });
