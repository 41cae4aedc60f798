import { actBuilder } from './act-builder.js';
import { singleSpaced } from './mapped-text.js';
import type { Act } from './model.js';
import { lexDaniaSection, type LexDaniaSection } from './lexdania-section.js';
import { failure, type ParseFailure } from './parse-failure.js';
import { readXml } from './xml-text.js';

const SECTIONS = new Set(['Paragraf', 'AendringCentreretParagraf', 'IkraftCentreretParagraf']);

/** What is collected as one string: element by element, since the same names stand in many places. */
const COLLECTED = new Set([
    'Titel',
    'TitelGruppe',
    'DocumentTitle',
    'Year',
    'Number',
    'DiesSigni',
    'AccessionNumber',
    'DocumentType',
]);

/** An act or amending act in the official exchange format, Lex Dania 2.1. */
export function parseLexDania(uri: string, source: string): Act | ParseFailure {
    const builder = actBuilder();
    const collected = new Map<string, string>();
    const path: string[] = [];
    let section: { readonly name: string; depth: number; readonly reader: LexDaniaSection } | undefined;
    /** Heading of the chapter, or of other acts' provisions, as far as read. */
    let heading:
        | { readonly of: 'Kapitel' | 'Ikraft'; readonly localId: string; label: string; title: string }
        | undefined;

    const finish = (at: number): void => {
        if (!section) return;
        builder.section(section.reader.done(at));
        section = undefined;
    };
    const useHeading = (): void => {
        if (heading?.of === 'Kapitel') {
            const label = /\d+\s*[a-zæøå]{0,2}(?![a-zæøå])/i.exec(heading.label)?.[0] ?? heading.localId;
            builder.chapter(label, singleSpaced(heading.title));
        } else if (heading?.of === 'Ikraft') builder.transitional(singleSpaced(heading.title) || undefined);
        heading = undefined;
    };

    const problems = readXml(source, {
        open(name, attributes, at) {
            const above = path.at(-1);
            path.push(name);
            if (section) {
                section.depth += 1;
                section.reader.open(name, at);
            } else if (SECTIONS.has(name)) {
                useHeading();
                section = { name, depth: 0, reader: lexDaniaSection(attributes.localId) };
            } else if (name === 'ParagrafGruppe') {
                // Its headings are its own.
                useHeading();
            } else if (name === 'Kapitel' || name === 'Ikraft') {
                heading = { of: name, localId: attributes.localId ?? '', label: '', title: '' };
            } else if (name === 'Exitus' && path.includes('Ikraft') && above === 'Ikraft')
                // The next act whose provisions follow.
                heading = { of: 'Ikraft', localId: '', label: '', title: '' };
        },
        close(name, at) {
            path.pop();
            if (section && section.depth === 0) finish(at);
            else if (section) {
                section.reader.close(name, at);
                section.depth -= 1;
            }
        },
        text(raw, at, coded) {
            if (section) {
                section.reader.text(raw, at, coded);
                return;
            }
            if (!/\S/.test(raw)) return;
            const element = path.findLast((name) => COLLECTED.has(name));
            if (element && (path.includes('Meta') || path.includes('TitelGruppe')))
                collected.set(element, `${collected.get(element) ?? ''} ${plain(raw, coded)}`);
            else if (heading && path.includes('Explicatus')) heading.label += plain(raw, coded);
            else if (heading && (heading.of === 'Ikraft' || path.includes('Rubrica')))
                heading.title += ` ${plain(raw, coded)}`;
        },
    });
    finish(source.length);

    if (problems.entities) return failure(source, problems.entities.offset, OWN_ENTITIES);
    if (problems.broken) {
        const { offset, count } = problems.broken;
        builder.problem({
            offset,
            message: {
                da: `er ikke gyldig XML her${count > 1 ? ` (den første af ${count} fejl)` : ''}: teksten omkring kan være læst forkert eller mangle`,
                en: `is not valid XML here${count > 1 ? ` (the first of ${count} errors)` : ''}: the text around it may be misread or missing`,
            },
        });
    }
    const about = (name: string): string => singleSpaced(collected.get(name) ?? '');
    const eli = eliOf(about('Year'), about('Number'), about('AccessionNumber'));
    const issued = /^\d{4}-\d{2}-\d{2}/.exec(about('DiesSigni'))?.[0];
    const title = about('Titel') || about('TitelGruppe') || about('DocumentTitle');
    return (
        builder.done({ title, source: { uri, format: 'lexdania' }, eli, issued }) ??
        failure(
            source,
            problems.broken?.offset ?? 0,
            /<html/i.test(source.slice(0, 2000)) ? WEB_PAGE : NO_SECTIONS,
        )
    );
}

const OWN_ENTITIES = {
    da: 'definerer sine egne forkortelser (<!ENTITY>): de foldes ikke ud, og filen er ikke læst',
    en: 'defines entities of its own (<!ENTITY>): they are not expanded, and the file is not read',
};

const NO_SECTIONS = {
    da: 'har ingen paragraffer: der er intet element »Paragraf«',
    en: 'has no sections: there is no element "Paragraf"',
};

const WEB_PAGE = {
    da: 'er en webside: hent loven som XML fra Retsinformation, eller gem teksten som .txt',
    en: 'is a web page: fetch the act as XML from Retsinformation, or save its text as .txt',
};

function plain(raw: string, coded: boolean): string {
    return coded ? raw.replace(/&amp;/g, '&').replace(/&(?:quot|#34);/g, '"') : raw;
}

/** The accession number begins with the part of Lovtidende: A is lta. */
function eliOf(year: string, number: string, accession: string): string | undefined {
    if (!/^\d{4}$/.test(year) || !/^\d+$/.test(number)) return undefined;
    const part = /^[abc]/i.exec(accession)?.[0].toLowerCase() ?? 'a';
    return `https://www.retsinformation.dk/eli/lt${part}/${year}/${Number(number)}`;
}
