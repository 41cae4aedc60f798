import { enumerate } from '../../model/text.js';
import { escapeHtml } from '../html.js';
import { counted, formatNumber } from '../numbers.js';
import { calm, escaped, tableOf } from '../markdown-parts.js';
import { figureRows } from './figures.js';
import { bySubject, CATEGORIES, NOISE, tallyOf, type DiffChange, type DiffReport } from './model.js';
import { sayPlaces } from './places.js';
import { conclusion, nameOf } from './text.js';
import { diffWords } from './words.js';

/** What a comment on a pull request may hold is 65,536 characters; letters of more bytes count for more here. */
export const MOST_BYTES = 65_000;

/** The comparison as a comment on a pull request; where it would be too long, the rest is pointed to. */
export function renderDiffMarkdown(report: DiffReport, most = MOST_BYTES): string {
    const { language } = report;
    const words = diffWords(language);
    const blocks = blocksOf(report);
    const all = blocks.reduce((sum, { entries }) => sum + entries.length, 0);
    const head = headOf(report);
    const pointer = (shown: number): string =>
        `${escaped(words.shortened(formatNumber(shown, language), formatNumber(all, language)))} ${commandOf(report)}\n`;

    let left = most - bytes(head) - bytes(pointer(all)) - 2;
    let shown = 0;
    const parts: string[] = [];
    for (const { summary, entries } of blocks) {
        const open = `<details>\n<summary>${summary}</summary>\n\n`;
        const close = '\n</details>\n';
        left -= bytes(open) + bytes(close) + 2;
        const kept: string[] = [];
        for (const entry of entries) {
            if (bytes(entry) + 1 > left) break;
            left -= bytes(entry) + 1;
            kept.push(entry);
        }
        if (kept.length > 0) parts.push(`${open}${kept.join('\n')}\n${close}`);
        shown += kept.length;
        if (kept.length < entries.length) break;
    }
    if (shown < all) parts.push(pointer(shown));
    return [head, ...parts].join('\n');
}

interface Block {
    /** HTML. */
    readonly summary: string;
    readonly entries: readonly string[];
}

const NAME_LENGTH = 200;

function headOf(report: DiffReport): string {
    const { language, before, after } = report;
    const words = diffWords(language);
    const tally = tallyOf(report);
    const rows = CATEGORIES.filter((each) => tally[each] > 0).map((each) => [
        `${words.categories[each].heading} (${words.categories[each].about})`,
        formatNumber(tally[each], language),
    ]);
    const table = (top: readonly string[], body: readonly (readonly string[])[]): string =>
        calm(tableOf(top, body, new Set([1, 2, 3])));
    const figures = figureRows(report, language).map((row) => [
        row.name,
        row.before,
        row.after,
        row.difference,
    ]);
    return [
        `## ${words.title}`,
        `${escaped(short(before))} → ${escaped(short(after))}`,
        ...conclusion(report).slice(0, 1).map(escaped),
        ...(rows.length > 0 ? [table([words.kind, words.amount], rows)] : []),
        table([words.figure, words.before, words.after, words.difference], figures),
        '',
    ].join('\n\n');
}

/** A block for every subject, the most consequential first; then what means nothing, and what could not be compared. */
function blocksOf(report: DiffReport): readonly Block[] {
    const { language, ruleSets, mistakes } = report;
    const words = diffWords(language);
    const blocks: Block[] = [];
    for (const ruleSet of ruleSets) {
        const whose = ruleSets.length > 1 ? `${inHtml(short(nameOf(ruleSet)))}: ` : '';
        const weighty = ruleSet.changes.filter(({ category }) => !NOISE.has(category));
        for (const { subject, changes } of bySubject(weighty)) {
            const title = subject?.title ?? (hasOnlyVocabulary(changes) ? words.vocabulary : words.noSubject);
            blocks.push({
                summary: `${whose}<b>${inHtml(short(title))}</b> · ${inHtml(amounts(changes, report))}`,
                entries: changes.map((change) => entryOf(change, report)),
            });
        }
        const noise = ruleSet.changes.filter(({ category }) => NOISE.has(category));
        if (noise.length > 0)
            blocks.push({
                summary: `${whose}${inHtml(amounts(noise, report))}`,
                entries: noise.map((change) => entryOf(change, report)),
            });
    }
    const gaps = [
        ...mistakes.map(
            ({ side, file, line, message }) => `${message} (${words.sides[side]}, ${file}:${line})`,
        ),
        ...ruleSets.flatMap(({ notCompared }) =>
            notCompared.map(({ what, why, side, place }) => {
                const where = place ? `, ${place.file}:${place.line}` : '';
                return `${what}: ${why} (${words.sides[side]}${where})`;
            }),
        ),
    ];
    // Before the changes: who reads no further than the first lines must know that something is missing.
    if (gaps.length > 0)
        blocks.unshift({
            summary: `⚠️ ${inHtml(words.notCompared)} (${formatNumber(gaps.length, language)})`,
            entries: gaps.map((gap) => `- ${escaped(gap)}`),
        });
    for (const { only, ...ruleSet } of ruleSets) {
        if (only === null) continue;
        const said = words[only === 'before' ? 'onlyBefore' : 'onlyAfter'](nameOf({ only, ...ruleSet }));
        blocks.unshift({ summary: inHtml(short(nameOf({ only, ...ruleSet }))), entries: [escaped(said)] });
    }
    return blocks;
}

const hasOnlyVocabulary = (changes: readonly DiffChange[]): boolean =>
    changes.every(({ category }) => category === 'vocabulary');

function amounts(changes: readonly DiffChange[], { language }: DiffReport): string {
    const { categories } = diffWords(language);
    const parts = CATEGORIES.flatMap((category) => {
        const amount = changes.filter((each) => each.category === category).length;
        return amount > 0 ? [counted(amount, categories[category].counted, language)] : [];
    });
    return enumerate(parts, language);
}

function entryOf(change: DiffChange, { language }: DiffReport): string {
    const words = diffWords(language);
    const { category, sentence, example, reform } = change;
    const label = NOISE.has(category) ? '' : `**${words.categories[category].heading}.** `;
    const whose = reform === null ? '' : `${escaped(words.reform(reform))}: `;
    const who = example === null ? '' : ` ${escaped(words.forExample(example))}`;
    return `- ${label}${whose}${escaped(sentence)}${who}<br>${escaped(sayPlaces(change, language))}`;
}

/** What writes the whole of it, to be copied as it stands. */
function commandOf({ command }: DiffReport): string {
    // Within backticks nothing is markup but a backtick.
    return `\`${short(command).replaceAll('`', "'")} --output html=diff.html\``;
}

function inHtml(text: string): string {
    return calm(escapeHtml(text.replace(/[\u0000-\u001f\u007f]+/g, ' ')));
}

function short(text: string): string {
    return text.length <= NAME_LENGTH ? text : `${text.slice(0, NAME_LENGTH)}…`;
}

const encoder = new TextEncoder();

const bytes = (text: string): number => encoder.encode(text).length;
