import { css } from 'lit';

export const operationsStyles = css`
    :host {
        display: grid;
        gap: 1.1rem;
        min-width: 0;
    }
`;

export const tableStyles = css`
    h2 + p {
        margin-top: 0.25rem;
    }

    p + p {
        margin-top: 0.5rem;
    }

    table {
        width: 100%;
        margin-top: 0.6rem;
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
        overflow-wrap: break-word;
    }

    /* Ids may break anywhere; text may not. */
    td .small,
    td .bad {
        overflow-wrap: anywhere;
    }

    tbody tr:last-child td {
        border-bottom: 0;
    }

    td:last-child,
    th:last-child {
        padding-right: 0;
        text-align: right;
    }

    .running {
        color: var(--good);
    }

    .bad {
        color: var(--live);
    }

    @media (max-width: 40rem) {
        table,
        tbody,
        tr {
            display: block;
        }

        thead {
            position: absolute;
            width: 1px;
            height: 1px;
            overflow: hidden;
            clip-path: inset(50%);
        }

        tr {
            padding: 0.6rem 0;
            border-bottom: 1px solid var(--line);
        }

        tbody tr:last-child {
            border-bottom: 0;
        }

        td,
        td:last-child {
            display: grid;
            grid-template-columns: 5rem 1fr;
            gap: 0.75rem;
            padding: 0.15rem 0;
            border: 0;
            text-align: left;
        }

        td:has(button) {
            align-items: center;
        }

        td::before {
            content: attr(data-head);
            color: var(--ink-soft);
            font-size: 0.875rem;
        }
    }
`;
