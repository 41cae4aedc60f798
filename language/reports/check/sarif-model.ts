/** The parts of SARIF 2.1.0 that are written here; the names are the standard's. */
export interface SarifLog {
    readonly $schema: string;
    readonly version: '2.1.0';
    readonly runs: readonly SarifRun[];
}

export interface SarifRun {
    readonly tool: { readonly driver: SarifDriver };
    readonly language: string;
    readonly columnKind: 'utf16CodeUnits';
    readonly originalUriBaseIds: Readonly<Record<string, { readonly description: SarifMessage }>>;
    readonly invocations: readonly SarifInvocation[];
    readonly results: readonly SarifResult[];
}

export interface SarifDriver {
    readonly name: string;
    readonly version: string;
    readonly semanticVersion?: string;
    readonly rules: readonly SarifRule[];
    readonly notifications: readonly { readonly id: string; readonly shortDescription: SarifMessage }[];
}

export type SarifLevel = 'error' | 'warning' | 'note';

export interface SarifMessage {
    readonly text: string;
    readonly markdown?: string;
}

export interface SarifRule {
    readonly id: string;
    readonly name: string;
    readonly shortDescription: SarifMessage;
    readonly fullDescription: SarifMessage;
    readonly help: SarifMessage;
    readonly defaultConfiguration: { readonly level: SarifLevel };
    readonly properties: { readonly tags: readonly string[] };
}

export interface SarifInvocation {
    readonly executionSuccessful: boolean;
    readonly exitCode: number;
    readonly toolExecutionNotifications: readonly SarifNotification[];
}

export interface SarifNotification {
    readonly level: 'error';
    readonly message: SarifMessage;
    readonly descriptor: { readonly id: string; readonly index: number };
    readonly locations?: readonly SarifLocation[];
}

export interface SarifResult {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly kind: 'fail';
    readonly level: SarifLevel;
    readonly message: SarifMessage;
    readonly locations: readonly SarifLocation[];
    readonly relatedLocations?: readonly SarifLocation[];
    readonly codeFlows?: readonly SarifCodeFlow[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    /** Written for every result as soon as one has some: without them it would be unknown whether it is suppressed. */
    readonly suppressions?: readonly SarifSuppression[];
    readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifSuppression {
    readonly kind: 'inSource' | 'external';
    readonly status: 'accepted';
    readonly justification?: string;
}

export interface SarifCodeFlow {
    readonly message: SarifMessage;
    readonly threadFlows: readonly [{ readonly locations: readonly { readonly location: SarifLocation }[] }];
}

export interface SarifLocation {
    readonly id?: number;
    readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region?: {
            readonly startLine: number;
            readonly startColumn?: number;
            readonly endLine?: number;
            readonly endColumn?: number;
        };
    };
    readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string }[];
    readonly message?: SarifMessage;
}
