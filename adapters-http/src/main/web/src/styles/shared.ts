import { css } from 'lit';

/** The base styles of every component. */
export const shared = css`
    :host {
        display: block;
    }

    :host([hidden]),
    [hidden] {
        display: none !important;
    }

    *,
    *::before,
    *::after {
        box-sizing: border-box;
    }

    h1,
    h2,
    h3,
    p,
    dl,
    dd,
    ol,
    ul,
    figure {
        margin: 0;
        padding: 0;
    }

    ol,
    ul {
        list-style: none;
    }

    h1 {
        font-size: clamp(1.35rem, 1rem + 1.4vw, 1.75rem);
        font-weight: 650;
        letter-spacing: -0.015em;
        line-height: 1.25;
        text-wrap: balance;
        overflow-wrap: anywhere;
    }

    h2 {
        font-size: 1.05rem;
        font-weight: 650;
    }

    a {
        color: var(--accent);
        text-underline-offset: 0.18em;
    }

    :focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
        border-radius: var(--radius-small);
    }

    .soft {
        color: var(--ink-soft);
    }

    .small {
        font-size: 0.875rem;
    }

    .digits {
        font-variant-numeric: tabular-nums;
    }

    .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 0.75rem;
    }

    .panel {
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        padding: 1rem 1.15rem;
    }

    .visually-hidden {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }

    svg {
        display: block;
        flex: none;
    }

    @media (prefers-reduced-motion: reduce) {
        *,
        *::before,
        *::after {
            animation-duration: 0.01ms !important;
            animation-iteration-count: 1 !important;
            transition-duration: 0.01ms !important;
        }
    }
`;
