import type { Check } from '../../language/checks/check.js';
import { checks } from '../../language/generated/checks.js';
import type { KnownChecks } from './config.js';

/** What a config may say about checks. A place that cannot be read is never kept quiet about. */
export const knownChecks: KnownChecks = {
    codes: checks.map(({ code }) => code).sort(),
    mandatory: new Set(checks.filter(isMandatory).map(({ code }) => code)),
};

function isMandatory({ family, severity }: Check): boolean {
    return (family === 'syntaks' || family === 'tilladelse') && severity === 'error';
}
