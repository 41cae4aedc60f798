import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure, parseAct, provisionsWithin, type Act, type Provision } from '../../language/law/index.js';

export const LAW_FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'law');

/**
 * Where the texts of the real acts are, or why what needs them is skipped: they are no part of the project, which
 * looks for them beside it or where REGELRET_LAW says.
 */
export function realLaw(): { readonly folder: string } | { readonly skipped: string } {
    const folder = process.env.REGELRET_LAW ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'law');
    if (existsSync(folder)) return { folder };
    return { skipped: `no law texts in ${folder}; set REGELRET_LAW to a folder that has them` };
}

export function actIn(folder: string, file: string): { readonly act: Act; readonly text: string } {
    const text = readFileSync(join(folder, file), 'utf8');
    return { act: actOf(text, file), text };
}

export function actOf(text: string, uri = 'act'): Act {
    const parsed = parseAct({ uri, text });
    if (isFailure(parsed)) throw new Error(`${uri}, line ${parsed.line}: ${parsed.message.da}`);
    return parsed;
}

/** The act's provisions and those of the amending acts printed after it, each before its parts. */
export function allProvisions({ chapters, transitional }: Act): Provision[] {
    return [...chapters, ...transitional]
        .flatMap(({ sections }) => sections)
        .flatMap((section) => [...provisionsWithin(section)]);
}

/** A stretch of a source as its reader shows it. */
export function shown(source: string, format: Act['source']['format']): string {
    if (format === 'json') return singleSpaces(JSON.parse(`"${source}"`) as string);
    if (format === 'text') return singleSpaces(source);
    const text = source
        .replace(/<Nota[\s>][\s\S]*?<\/Nota>/g, ' ')
        .replace(/<Rubrica[\s>][\s\S]*?<\/Rubrica>/g, ' ')
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/(<\/?Char[^>]*>)\s*\n\s*(?=<)/g, '$1')
        .replace(/<\/?Char[^>]*>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    return singleSpaces(text);
}

function singleSpaces(text: string): string {
    return text
        .replace(/[\u00ad\u200b-\u200d]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}
