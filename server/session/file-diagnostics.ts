import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Language, Text } from '../../language/model/index.js';
import type { WrittenMistake } from '../config/parse-config.js';
import { nameOf } from './uris.js';

/** What is wrong with a file as a whole. Lines count from 1. */
export function atTop(message: Text, language: Language, line = 1): Diagnostic {
    return diagnosticAt(line, 1, sentence(message[language]));
}

/** What is wrong in a `regelret.json`. */
export function configMistakes(mistakes: readonly WrittenMistake[], language: Language): Diagnostic[] {
    return mistakes.map(({ line, column, message }) =>
        diagnosticAt(line, column, sentence(`Regelret ${message[language]}`)),
    );
}

export function wrongConfig(uri: string, line: number, { da, en }: Text): Text {
    return {
        da: `Indstillingerne i ${nameOf(uri)}, linje ${line}, kan ikke bruges: ${da}. Indtil det er rettet, gælder de ikke.`,
        en: `The settings in ${nameOf(uri)}, line ${line}, cannot be used: ${en}. Until that is put right, they do not hold.`,
    };
}

export function cannotRead(uri: string, { da, en }: Text): Text {
    return { da: `»${nameOf(uri)}« ${da}.`, en: `»${nameOf(uri)}« ${en}.` };
}

function diagnosticAt(line: number, column: number, message: string): Diagnostic {
    const start = { line: line - 1, character: column - 1 };
    return {
        range: { start, end: { line: start.line, character: start.character + 1 } },
        severity: DiagnosticSeverity.Error,
        source: 'regelret',
        message,
    };
}

/** The reasons are written to follow the name of a file. */
function sentence(text: string): string {
    if (/^(?:Regelret|[A-ZÆØÅ])/.test(text)) return text.endsWith('.') ? text : `${text}.`;
    return `Filen ${text}.`;
}
