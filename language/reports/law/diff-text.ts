import type { FigureChange, LawChange, LawChangeKind } from '../../analyses/coverage/index.js';
import { enumerate, formatCitation, type Language } from '../../model/index.js';
import type { TextOptions } from '../check/report.js';
import { LAW_CHANGE_KINDS, summariseChanges, type ComparedAct, type LawDiffReport } from './diff-json.js';
import { indented, labelled, wrap } from '../layout.js';
import { formatNumber } from '../numbers.js';

/** What has changed between two versions of an act, for a reader. Ends with a line feed. */
export function renderLawDiffText(report: LawDiffReport, options: TextOptions): string {
    const { before, after, found, withRules } = report;
    const { language, style, width } = options;
    const words = WORDS[language];
    const summary = summariseChanges(found);
    const parts = LAW_CHANGE_KINDS.filter((kind) => summary[kind] > 0).map(
        (kind) => `${formatNumber(summary[kind], language)} ${words.kinds[kind]}`,
    );
    const rules = new Set(
        found.changes.flatMap((change) => change.rules.map(({ ruleSet, rule }) => `${ruleSet} ${rule}`)),
    );
    return [
        style.heading(after.title),
        style.faint(`${words.from} ${name(before)}`),
        style.faint(`${words.to} ${name(after)}`),
        ...(before.title === after.title ? [] : wrap(words.otherTitle(before.title), width)),
        '',
        ...found.changes.flatMap((change) => renderChange(change, options)),
        ...(parts.length > 0
            ? wrap(words.inAll(enumerate(parts, language)), width)
            : [style.good(words.same)]),
        ...(withRules ? wrap(words.rules(formatNumber(rules.size, language)), width) : []),
        '',
    ].join('\n');
}

function name({ file, eli }: ComparedAct): string {
    return [file, eli].filter(Boolean).join(' · ');
}

function renderChange({ kind, before, after, figures, rules }: LawChange, options: TextOptions): string[] {
    const { language, style, width, names } = options;
    const words = WORDS[language];
    const layout = { indent: 2, column: 12, width };
    const say = (label: string, text: string): string[] => labelled(style.faint(label), text, layout);
    const address = kind === 'moved' ? `${before!.address} → ${after!.address}` : (after ?? before)!.address;
    const lines = [`${style.strong(address)}  ${words.kinds[kind]}`];
    const [old, now] =
        kind === 'changed' ? difference(before!.text, after!.text) : [before?.text, after?.text];
    if (kind !== 'moved' && kind !== 'added') lines.push(...say(words.before, shorten(old ?? '')));
    if (kind !== 'moved' && kind !== 'removed' && kind !== 'repealed')
        lines.push(...say(words.after, shorten(now ?? '')));
    if (figures.length > 0)
        lines.push(...say(words.figures, figures.map((each) => sayFigure(each, language)).join(', ')));
    for (const { rule, citation, place } of rules) {
        const where = style.place(`${names(place.uri)}:${place.start.line + 1}`);
        lines.push(...say(words.rule, `»${rule}«, ${formatCitation(citation)} · ${where}`));
    }
    return [...indented(lines, 0), ''];
}

function sayFigure({ before, after }: FigureChange, language: Language): string {
    const words = WORDS[language];
    if (before === undefined) return `${after} (${words.came})`;
    if (after === undefined) return `${before} (${words.went})`;
    return `${before} → ${after}`;
}

/** Words before and after a difference that show where it is. */
const CONTEXT = 6;

/** The stretch that differs, with a few words around it. */
function difference(before: string, after: string): [string, string] {
    const [a, b] = [before.split(' '), after.split(' ')];
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
    let end = 0;
    while (
        end < a.length - start &&
        end < b.length - start &&
        a[a.length - 1 - end] === b[b.length - 1 - end]
    )
        end += 1;
    const cut = (all: string[]): string => {
        const [from, to] = [Math.max(0, start - CONTEXT), Math.min(all.length, all.length - end + CONTEXT)];
        return [from > 0 ? '…' : '', ...all.slice(from, to), to < all.length ? '…' : ''].join(' ').trim();
    };
    return [cut(a), cut(b)];
}

/** A whole new paragraph is read in the act. */
const LONGEST = 600;

function shorten(text: string): string {
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()} …`;
}

interface Words {
    readonly kinds: Readonly<Record<LawChangeKind, string>>;
    readonly from: string;
    readonly to: string;
    readonly otherTitle: (title: string) => string;
    readonly before: string;
    readonly after: string;
    readonly figures: string;
    readonly rule: string;
    readonly came: string;
    readonly went: string;
    readonly inAll: (parts: string) => string;
    readonly rules: (amount: string) => string;
    readonly same: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
    da: {
        kinds: {
            changed: 'ændret',
            added: 'ny',
            removed: 'udgået',
            repealed: 'ophævet',
            revived: 'i kraft igen',
            moved: 'flyttet',
        },
        from: 'fra',
        to: 'til',
        otherTitle: (title) => `Den ældre tekst har en anden titel: ${title}. Er det den samme lov?`,
        before: 'Før',
        after: 'Efter',
        figures: 'Tal',
        rule: 'Regel',
        came: 'ny',
        went: 'udgået',
        inAll: (parts) => `I alt: ${parts}.`,
        rules: (amount) => `Regler, der henviser til noget af det: ${amount}.`,
        same: 'De to tekster siger det samme.',
    },
    en: {
        kinds: {
            changed: 'changed',
            added: 'new',
            removed: 'gone',
            repealed: 'repealed',
            revived: 'in force again',
            moved: 'moved',
        },
        from: 'from',
        to: 'to',
        otherTitle: (title) => `The older text has another title: ${title}. Is it the same act?`,
        before: 'Before',
        after: 'After',
        figures: 'Figures',
        rule: 'Rule',
        came: 'new',
        went: 'gone',
        inAll: (parts) => `In all: ${parts}.`,
        rules: (amount) => `Rules that cite some of it: ${amount}.`,
        same: 'The two texts say the same.',
    },
};
