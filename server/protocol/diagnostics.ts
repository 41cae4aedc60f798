import {
    DiagnosticSeverity,
    DiagnosticTag,
    type Diagnostic,
    type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { Finding, FindingPlace, Language, Place, Severity } from '../../language/model/index.js';

/** What a diagnostic carries for the quick fixes: the finding is found again by `findingId`. */
export interface DiagnosticData {
    readonly id: string;
}

export interface DiagnosticOptions {
    readonly language: Language;
    /** Uri of the page of a check, where the editor has the pages at hand. */
    readonly pageOf?: (code: string) => string;
}

/** A finding where it is told, by the uri of the file. */
export interface PlacedDiagnostic {
    readonly uri: string;
    readonly diagnostic: Diagnostic;
}

/**
 * A finding as an editor shows it: one diagnostic where it is told. A rule that another one contradicts gets a hint
 * too, since a drafter who has only that file open must see it; a hint is not counted among the problems, whose number
 * is thus the one that the command line gives.
 */
export function toDiagnostics(finding: Finding, options: DiagnosticOptions): readonly PlacedDiagnostic[] {
    const told = { uri: finding.primary.place.uri, diagnostic: toDiagnostic(finding, options) };
    if (finding.family !== 'modstrid') return [told];
    const others = finding.related.filter(({ place }) => !samePlace(place, finding.primary.place));
    return [told, ...others.map((other) => asHint(other, finding, told.diagnostic, options))];
}

/** Identifies a finding among those of its rule set, as long as what it says is the same. */
export function findingId({ code, message, primary, related }: Finding): string {
    const said = JSON.stringify([message, primary.place, related.map(({ place }) => place)]);
    return `${code}-${hash(said)}`;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
};

/** Codes of findings after which the rule, or the exception, can be left out and nothing is lost. */
const SUPERFLUOUS = /^RR(40[1-6]|005)$/;

function toDiagnostic(finding: Finding, options: DiagnosticOptions): Diagnostic {
    const { code, severity, message, primary, related, verdict } = finding;
    return {
        range: rangeOf(primary.place),
        severity: SEVERITIES[severity],
        ...codeOf(code, options),
        message,
        ...(related.length > 0 && {
            relatedInformation: related.map((each) => toRelated(each, options.language)),
        }),
        ...(verdict === 'found' && SUPERFLUOUS.test(code) && { tags: [DiagnosticTag.Unnecessary] }),
        data: { id: findingId(finding) } satisfies DiagnosticData,
    };
}

function asHint(
    other: FindingPlace,
    finding: Finding,
    told: Diagnostic,
    options: DiagnosticOptions,
): PlacedDiagnostic {
    const rest = [finding.primary, ...finding.related.filter((each) => each !== other)];
    return {
        uri: other.place.uri,
        diagnostic: {
            range: rangeOf(other.place),
            severity: DiagnosticSeverity.Hint,
            ...codeOf(finding.code, options),
            message: finding.message,
            relatedInformation: rest.map((each) => toRelated(each, options.language)),
            data: told.data as DiagnosticData,
        },
    };
}

function codeOf(
    code: string,
    { pageOf }: DiagnosticOptions,
): Pick<Diagnostic, 'code' | 'codeDescription' | 'source'> {
    return { code, ...(pageOf && { codeDescription: { href: pageOf(code) } }), source: 'regelret' };
}

function toRelated(
    { rule, citation, place }: FindingPlace,
    language: Language,
): DiagnosticRelatedInformation {
    const location = { uri: place.uri, range: rangeOf(place) };
    const named = [rule && `»${rule}«`, citation && (rule ? `(${citation})` : citation)].filter(Boolean);
    const message = named.join(' ') || (language === 'da' ? 'Det andet sted' : 'The other place');
    return { location, message };
}

const rangeOf = ({ start, end }: Place): Diagnostic['range'] => ({ start, end });

function samePlace(left: Place, right: Place): boolean {
    return (
        left.uri === right.uri &&
        left.start.line === right.start.line &&
        left.start.character === right.start.character
    );
}

/** FNV-1a over two halves: 64 bits, the same in Node and in a browser. */
function hash(text: string): string {
    let [low, high] = [0x811c9dc5, 0xcbf29ce4];
    for (let i = 0; i < text.length; i += 1) {
        const unit = text.charCodeAt(i);
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ ((unit << 5) | (i & 31)), 0x01000197);
    }
    return [low, high].map((half) => (half >>> 0).toString(36)).join('');
}
