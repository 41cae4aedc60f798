import type { Severity } from '../model/index.js';

/** How a text report sets off its parts. Colours are the caller's business; `plainStyle` has none. */
export interface Style {
    readonly heading: (text: string) => string;
    readonly strong: (text: string) => string;
    readonly faint: (text: string) => string;
    readonly place: (text: string) => string;
    readonly good: (text: string) => string;
    readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

const asIs = (text: string): string => text;

export const plainStyle: Style = {
    heading: asIs,
    strong: asIs,
    faint: asIs,
    place: asIs,
    good: asIs,
    severity: { error: asIs, warning: asIs, info: asIs },
};
