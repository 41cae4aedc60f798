import { actBuilder, type ActBuilder } from './act-builder.js';
import { flatSection } from './flat-section.js';
import { mappedText, singleSpaced } from './mapped-text.js';
import type { Act } from './model.js';
import { failure, type ParseFailure } from './parse-failure.js';

const LABEL = '\\d+(?:\\s?[A-Za-zÆØÅæøå]{1,2}(?![A-Za-zÆØÅæøå]))?';
/** "§ 31." begins a paragraph; "§ 6, nr. 1, …" at the beginning of a line does not. A line may hold the number only. */
const SECTION = new RegExp(`^§§?\\s*${LABEL}(?:(?:\\s?[-–]\\s?|\\sog\\s)${LABEL})?(?:\\.(?=\\s|$)|$)`);
const CHAPTER = /^kapitel\s(\d+(?:\s?[a-zæøå]{1,2}(?![a-zæøå]))?)\.?(?:\s*[-–:]?\s+(.*))?$/i;
const PART = /^afsnit\s(?:[IVXLC]+|\d+)\s?[a-zæøå]?\.?(?:\s|$)/i;
const OTHER_ACT = /^lov nr\..*indeholder følgende (?:ikrafttrædelses|ikrafttrædens|overgangs)/i;
const SIGNATURE = /^(?:givet p|.{0,80}(?:ministeriet|styrelsen|departementet)[^.]{0,40}, den \d)/i;
const NOTES = /^(?:officielle noter|redaktionel note)/i;
/** What a line of running text ends with; a heading does not. */
const STOPS = /[.:;,)»«”"]$/;

interface Line {
    /** Without the white space around it. */
    readonly text: string;
    readonly start: number;
}

/** An act as copied from Retsinformation: one line for each heading, paragraph, stykke and item. */
export function parseText(uri: string, text: string): Act | ParseFailure {
    const lines = linesOf(text);
    const builder = actBuilder();
    let section: Line[] = [];
    let waiting: 'nothing' | 'chapter-title' | 'section' = 'section';
    let chapter = '';
    const preamble: Line[] = [];
    let begun = false;

    const flush = (): void => {
        if (section.length > 0) addSection(section, builder);
        section = [];
    };
    for (const line of lines) {
        const heading = CHAPTER.exec(line.text);
        if (SECTION.test(line.text)) {
            flush();
            section = [line];
            begun = true;
            waiting = 'nothing';
        } else if (heading) {
            flush();
            begun = true;
            chapter = heading[1]!;
            builder.chapter(chapter, singleSpaced(heading[2] ?? '') || undefined);
            waiting = heading[2] ? 'section' : 'chapter-title';
        } else if (begun && (PART.test(line.text) || SIGNATURE.test(line.text) || NOTES.test(line.text))) {
            flush();
            waiting = 'section';
        } else if (OTHER_ACT.test(line.text)) {
            flush();
            builder.transitional(singleSpaced(line.text));
            waiting = 'section';
        } else if (waiting === 'chapter-title') {
            builder.chapter(chapter, singleSpaced(line.text));
            waiting = 'section';
        } else if (waiting === 'nothing') section.push(line);
        else if (!begun) preamble.push(line);
    }
    flush();
    return (
        builder.done({ source: { uri, format: 'text' }, ...about(preamble) }) ?? failure(text, 0, NO_SECTIONS)
    );
}

const NO_SECTIONS = {
    da: 'har ingen paragraffer: der er ingen linje, der begynder med »§ 1.«',
    en: 'has no sections: no line begins with "§ 1."',
};

function linesOf(text: string): Line[] {
    const lines: Line[] = [];
    for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
        const trimmed = line.trim();
        if (trimmed !== '') lines.push({ text: trimmed, start: index + line.indexOf(trimmed) });
    }
    return lines;
}

function addSection(all: readonly Line[], builder: ActBuilder): void {
    const lines = withoutHeadings(all);
    const body = mappedText();
    const breaks = new Set<number>();
    for (const { text, start } of lines) {
        body.gap(Math.max(0, start - 1));
        breaks.add(body.position());
        body.add(text, start);
    }
    const made = flatSection(body.done(), undefined, breaks);
    if (made) builder.sectionOrOther(made, false);
}

/** Headings of what follows stand at the end of a paragraph: lines that end like none, after one that does. */
function withoutHeadings(lines: readonly Line[]): readonly Line[] {
    let end = lines.length;
    while (end > 1 && isHeading(lines[end - 1]!.text)) end -= 1;
    return end < lines.length && STOPS.test(lines[end - 1]!.text) ? lines.slice(0, end) : lines;
}

function isHeading(line: string): boolean {
    return !STOPS.test(line) && /^[A-ZÆØÅ»]/.test(line) && line.length < 200 && !/^Stk\. ?\d/.test(line);
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
    ' ',
);
const NUMBERED =
    /(?:LBK|LOV|BEK|lovbekendtgørelse|lov|bekendtgørelse)\s+nr\.?\s*(\d+)\s+af\s+(?:(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{1,2})\.\s*(\p{L}+)\s+(\d{4}))/iu;

/** Title, number and date from what stands before the first paragraph. */
function about(preamble: readonly Line[]): { title: string; eli?: string; issued?: string } {
    const title =
        preamble.find(
            ({ text }) =>
                /^(?:bekendtgørelse|lov|forslag|anordning)/i.test(text) &&
                !/^lov nr/i.test(text) &&
                !NUMBERED.test(text.slice(0, 25)),
        ) ?? preamble[0];
    const eli = preamble
        .map(({ text }) => /https?:\/\/\S*\/eli\/\w+\/\d{4}\/\d+/.exec(text)?.[0])
        .find(Boolean);
    // "jf. lovbekendtgørelse nr. … " names the act's forerunner: only a line that begins with a number gives its own.
    const numbered = preamble.map(({ text }) => NUMBERED.exec(text)).find((match) => match?.index === 0);
    const [, number, day, month, year, longDay, monthName, longYear] = numbered ?? [];
    const monthNumber = month ?? String(MONTHS.indexOf(monthName?.toLowerCase() ?? '') + 1);
    const inYear = year ?? longYear;
    const issued =
        numbered && Number(monthNumber) > 0
            ? `${inYear}-${monthNumber.padStart(2, '0')}-${(day ?? longDay)!.padStart(2, '0')}`
            : undefined;
    const ownEli = eli ?? (numbered && `https://www.retsinformation.dk/eli/lta/${inYear}/${number}`);
    return {
        title: singleSpaced(title?.text ?? ''),
        ...(ownEli && { eli: ownEli }),
        ...(issued && { issued }),
    };
}
