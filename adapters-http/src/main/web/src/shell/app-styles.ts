import { css } from 'lit';

export const appStyles = css`
    :host {
        min-height: 100dvh;
    }

    header {
        position: sticky;
        top: 0;
        z-index: 5;
        background: color-mix(in oklab, var(--ground), transparent 6%);
        border-bottom: 1px solid var(--line);
        backdrop-filter: blur(8px);
    }

    .bar,
    main,
    .connection p {
        width: min(100%, var(--page-width));
        margin-inline: auto;
        padding-inline: clamp(1rem, 3vw, 2rem);
    }

    .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1.5rem;
        min-height: 3.5rem;
    }

    .brand {
        display: inline-flex;
        align-items: center;
        gap: 0.55rem;
        color: var(--ink);
        font-weight: 700;
        letter-spacing: -0.01em;
        text-decoration: none;
    }

    nav {
        display: flex;
        gap: clamp(0rem, 1.5vw, 0.5rem);
    }

    nav a {
        padding: 0.35rem 0.7rem;
        border-radius: 999px;
        color: var(--ink-soft);
        font-weight: 550;
        font-size: 0.9375rem;
        text-decoration: none;
    }

    nav a:hover {
        color: var(--ink);
        background: var(--accent-wash);
    }

    nav a[aria-current] {
        color: var(--accent);
        background: var(--accent-wash);
    }

    main {
        padding-block: clamp(1.25rem, 3vw, 2rem) 4rem;
    }

    /* Gets the focus when the page changes, for screen readers; it is not interactive. */
    main:focus-visible {
        outline: none;
    }

    .connection p {
        padding-block: 0.4rem;
        background: var(--warn-wash);
        color: var(--warn);
        font-size: 0.9375rem;
        font-weight: 550;
        border-radius: 0 0 var(--radius) var(--radius);
    }

    .skip {
        position: absolute;
        left: 1rem;
        top: -4rem;
        z-index: 10;
        padding: 0.5rem 1rem;
        background: var(--surface);
        border-radius: var(--radius-small);
    }

    .skip:focus {
        top: 0.5rem;
    }

    @media (max-width: 30rem) {
        .brand {
            font-size: 0;
            gap: 0;
        }

        .bar {
            gap: 0.5rem;
        }

        nav a {
            padding-inline: 0.6rem;
            font-size: 0.875rem;
        }
    }
`;
