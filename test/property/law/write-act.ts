import type { Random } from '../../support/random.js';
import { linesOf, type WrittenAct, type WrittenContent, type WrittenSection } from './random-act.js';

const REPEALED: WrittenContent = { sentences: ['(Ophævet)'], items: [], closing: [] };

function stykkerOf({
    stykker,
}: WrittenSection): readonly { readonly label: string; readonly content: WrittenContent }[] {
    return (stykker ?? [{ label: '1' }]).map(({ label, content }) => ({
        label,
        content: content ?? REPEALED,
    }));
}

function printed(section: WrittenSection): string[] {
    return stykkerOf(section).flatMap(({ content }, i) => {
        const lines = linesOf(content).map(([label, text]) => `${label} ${text}`.trim());
        const label = i === 0 ? `§ ${section.label}.` : `Stk. ${i + 1}.`;
        return [`${label} ${lines[0]!}`, ...lines.slice(1)];
    });
}

/** As copied from Retsinformation, with headings between. */
export function asText({ title, chapters }: WrittenAct, random: Random): string {
    const end = random.pick(['\n', '\r\n']);
    const space = (line: string): string => (random.chance(0.1) ? line.replace(' ', '\u00a0') : line);
    return [
        title,
        ...chapters.flatMap(({ label, title: heading, sections }) => [
            ...(random.chance(0.2) ? ['', 'Afsnit II', 'Indsatsen'] : []),
            '',
            `Kapitel ${label}`,
            heading,
            ...sections.flatMap((section) => [
                '',
                ...(random.chance(0.3) ? ['Særlige grupper', ''] : []),
                ...printed(section).map(space),
            ]),
        ]),
        '',
    ].join(end);
}

export function asJson({ title, chapters }: WrittenAct, random: Random): string {
    const provisions = chapters.flatMap(({ label, title: chapterTitle, sections }) =>
        sections.map((section) => ({
            chapter: label.replace(' ', ''),
            chapterTitle,
            section: section.label.replace(' ', ''),
            text: printed(section).join(random.chance(0.2) ? '\n' : ' '),
        })),
    );
    const text = JSON.stringify({ title, provisions }, undefined, random.below(3));
    if (random.chance(0.5)) return text;
    return text.replace(/[æøå»«§½]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function asXml({ title, chapters }: WrittenAct, random: Random): string {
    const letters = (text: string): string => {
        const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        return random.chance(0.2) ? safe.replace(/[æøå]/g, (each) => `&#${each.charCodeAt(0)};`) : safe;
    };
    const linea = (text: string): string => {
        const cut = random.chance(0.2) ? text.indexOf(' ', random.below(text.length)) + 1 : 0;
        const parts = cut > 0 ? [text.slice(0, cut), text.slice(cut)] : [text];
        return `<Linea>${parts.map((part) => `<Char>${letters(part)}</Char>`).join('')}</Linea>`;
    };
    const exitus = (sentences: readonly string[]): string =>
        sentences.length > 0 ? `<Exitus>${sentences.map(linea).join('\n')}</Exitus>` : '';
    const nota = (): string =>
        random.chance(0.05)
            ? '<Nota><Explicatus>1)</Explicatus><Exitus><Linea><Char>En note. Stk. 9.</Char></Linea></Exitus></Nota>'
            : '';
    const inner = ({ sentences, items, closing }: WrittenContent): string =>
        [
            exitus(sentences),
            items.length > 0
                ? `<Exitus>${nota()}<Index>${items.map(({ label, content }) => `<Indentatio formaInd="Nummer"><Explicatus>${label})</Explicatus>${inner(content)}</Indentatio>`).join('\n  ')}</Index></Exitus>`
                : '',
            exitus(closing),
        ].join('\n    ');
    const paragraf = (section: WrittenSection): string =>
        `<Paragraf localId="${section.label.replace(' ', '')}"><Explicatus>§ ${section.label}.</Explicatus>${stykkerOf(
            section,
        )
            .map(
                ({ label, content }, i) =>
                    `<Stk>${i > 0 ? `<Explicatus>Stk. ${label}.</Explicatus>` : ''}${inner(content)}</Stk>`,
            )
            .join('\n')}</Paragraf>`;
    const kapitler = chapters.map(
        ({ label, title: heading, sections }) =>
            `<Kapitel><Explicatus>Kapitel ${label} </Explicatus><Rubrica><Linea><Char>${heading}</Char></Linea></Rubrica><ParagrafGruppe><Rubrica><Linea><Char>Særlige grupper</Char></Linea></Rubrica>${sections.map(paragraf).join('\n')}</ParagrafGruppe></Kapitel>`,
    );
    return `<?xml version="1.0" encoding="utf-8"?>\n<!-- prøve -->\n<Dokument><TitelGruppe><Titel><Linea><Char>${title}</Char></Linea></Titel></TitelGruppe><DokumentIndhold>${kapitler.join('\n')}</DokumentIndhold></Dokument>`;
}
