import { css } from 'lit';

export const operationsStyles = css`
    :host {
        display: grid;
        gap: 1.1rem;
        min-width: 0;
    }

    section {
        min-width: 0;
    }

    section p {
        margin-top: 0.5rem;
    }

    .scroll {
        overflow-x: auto;
        margin-top: 0.6rem;
    }

    table {
        width: 100%;
        min-width: 34rem;
        border-collapse: collapse;
        font-size: 0.9375rem;
    }

    th {
        color: var(--ink-soft);
        font-size: 0.8125rem;
        font-weight: 600;
        text-align: left;
    }

    th,
    td {
        padding: 0.5rem 1rem 0.5rem 0;
        border-bottom: 1px solid var(--line);
        vertical-align: top;
    }

    tbody tr:last-child td {
        border-bottom: 0;
    }

    td:last-child,
    th:last-child {
        padding-right: 0;
        text-align: right;
    }

    .subject {
        overflow-wrap: anywhere;
    }

    .reason {
        max-width: 28rem;
        overflow-wrap: anywhere;
    }

    .running {
        color: var(--good);
    }

    .bad {
        color: var(--live);
    }
`;
