import type { Change, ChangeSide, Comparison } from '../../analyses/diff/index.js';
import { capitalised } from '../../model/text.js';
import { CATEGORIES, NOISE, bySubject, tallyOf, type DiffChange, type DiffRuleSet } from '../diff/model.js';
import { diffOf } from '../diff/report.js';
import { diffWords, type DiffWords } from '../diff/words.js';
import { html, type Content, type Markup } from '../html.js';
import type { Place } from '../../model/index.js';
import { check, leadsTo, type Chosen, type View, type ViewWriting } from './view.js';
import { viewWords } from './words.js';

/** The rules now beside those of another version. */
export interface Changes {
    readonly comparison: Comparison;
    /** What the reader calls the other version. */
    readonly label: string;
    /** Where a place of the other version can be looked at. */
    readonly placeBefore: (place: Place) => Place;
}

/** Who gets something else than in another version of the rules, and what else is not the same there. */
export function changesView(
    { comparison, label, placeBefore }: Changes,
    chosen: Chosen,
    on: ViewWriting,
): View {
    const { language, names } = on;
    const words = diffWords(language);
    const { changes: own } = viewWords(language);
    const all = check('alt', own.all, chosen['alt'] ?? '');
    const said = diffOf(comparison, { language, names });
    const places = new Map(
        said.changes.map((each, i) => [each, linksOf(comparison.changes[i]!, placeBefore)]),
    );
    const shown =
        all.value === 'ja' ? said.changes : said.changes.filter(({ category }) => !NOISE.has(category));
    const write = (change: DiffChange): Markup => item(change, places.get(change)!, words, on);
    const body = html`<p>${own.since(label)} ${sumsOf(said, words)}</p>
        ${shown.length === 0 && html`<p>${noneOf(said, words)}</p>`}
        ${bySubject(shown).map(
            ({ subject, changes }) =>
                html`<section>
                    <h2>${subject ? capitalised(subject.title) : words.noSubject}</h2>
                    <ul class="aendringer">
                        ${changes.map(write)}
                    </ul>
                </section>`,
        )}
        ${gaps(said, words)}`;
    return { title: viewWords(language).titles.changes, body, choices: [all], places: on.places.all };
}

/** In place of changes: why there are none to show. */
export function noChangesView(why: string, on: ViewWriting): View {
    const { titles } = viewWords(on.language);
    return { title: titles.changes, body: html`<p>${why}</p>`, choices: [], places: on.places.all };
}

interface Links {
    readonly before: readonly Place[];
    readonly after: readonly Place[];
}

const linksOf = ({ before, after }: Change, placeBefore: Changes['placeBefore']): Links => ({
    before: placesOf(before).map(placeBefore),
    after: placesOf(after),
});

const placesOf = (side: ChangeSide | undefined): readonly Place[] => (side ? [side.place] : []);

function item(change: DiffChange, links: Links, words: DiffWords, on: ViewWriting): Markup {
    const { category, sentence, example, location, reform } = change;
    return html`<li class="${category}">
        <span class="slags">${capitalised(words.categories[category].counted[0])}</span>
        ${reform !== null && html`<span class="sted">(${words.reform(reform)})</span> `}<span
            >${sentence}</span
        >
        ${example !== null && html`<br /><span class="virkning">${words.forExample(example)}</span>`}<br />${[
            link(words.was, links.before, location.old, on),
            links.before.length > 0 && links.after.length > 0 && ' · ',
            link(words.is, links.after, location.new, on),
        ]}
    </li>`;
}

function link(
    side: string,
    places: readonly Place[],
    location: DiffChange['location']['old'],
    on: ViewWriting,
): Content {
    if (places.length === 0 || !location) return undefined;
    const what = location.citation ?? location.rule ?? `${location.file}:${location.line}`;
    return html`<span class="sted">${side}: </span
        ><button type="button" class="vej" ${leadsTo(places, on)}>${what}</button>`;
}

function sumsOf(said: DiffRuleSet, words: DiffWords): string {
    const tally = tallyOf({ ruleSets: [said] });
    const parts = CATEGORIES.filter((category) => tally[category] > 0).map((category) => {
        const [one, many] = words.categories[category].counted;
        return `${tally[category]} ${tally[category] === 1 ? one : many}`;
    });
    return parts.length > 0 ? `${parts.join(' · ')}.` : '';
}

function noneOf({ changes, notCompared }: DiffRuleSet, words: DiffWords): string {
    const isPartial = notCompared.length > 0;
    if (changes.length === 0) return isPartial ? words.nonePartly : words.none;
    return isPartial ? words.noResultPartly : words.noResult;
}

function gaps({ notCompared }: DiffRuleSet, words: DiffWords): Content {
    if (notCompared.length === 0) return undefined;
    return html`<section>
        <h2>${words.notCompared}</h2>
        <ul class="regler">
            ${notCompared.map(({ side, what, why }) => html`<li>${what} (${words.sides[side]}): ${why}</li>`)}
        </ul>
    </section>`;
}
