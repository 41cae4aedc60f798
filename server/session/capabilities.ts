import type { ServerCapabilities } from 'vscode-languageserver';

/** What several features can do, as one: lists are joined, and details go before a mere yes. */
export function mergeCapabilities(all: readonly ServerCapabilities[]): ServerCapabilities {
    return all.reduce<ServerCapabilities>((merged, each) => merge(merged, each) as ServerCapabilities, {});
}

function merge(left: unknown, right: unknown): unknown {
    if (right === undefined || right === false) return left ?? right;
    if (Array.isArray(left) && Array.isArray(right)) return [...new Set<unknown>([...left, ...right])];
    if (isRecord(left) && isRecord(right)) {
        const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
        return Object.fromEntries([...keys].map((key) => [key, merge(left[key], right[key])]));
    }
    return isRecord(left) && right === true ? left : right;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
