import { svg, html, type TemplateResult } from 'lit';

const shapes = {
    plus: svg`<path d="M12 5v14M5 12h14"/>`,
    search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
    stop: svg`<rect x="6.5" y="6.5" width="11" height="11" rx="2" fill="currentColor" stroke="none"/>`,
    pause: svg`<path d="M9 6.500v11M15 6.500v11" stroke-width="3"/>`,
    play: svg`<path d="M8 5.500v13l10.500-6.500L8 5.500z" fill="currentColor"/>`,
    record: svg`<circle cx="12" cy="12" r="6" fill="currentColor" stroke="none"/>`,
    download: svg`<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14"/>`,
    link: svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1"/>`,
    trash: svg`<path d="M5 7h14M10 7V4.500h4V7m-7.5 0 .8 12.500h9.400L17.5 7M10 11v5m4-5v5"/>`,
    edit: svg`<path d="m5 19 .8-3.800L16 5l3 3L8.8 18.2 5 19z"/>`,
    close: svg`<path d="M6 6l12 12M18 6 6 18"/>`,
    up: svg`<path d="m6 14.5 6-6 6 6"/>`,
    down: svg`<path d="m6 9.5 6 6 6-6"/>`,
    check: svg`<path d="m5 12.5 4.5 4.500L19 7.5"/>`,
    alert: svg`<path d="M12 4 2.8 20h18.400L12 4zm0 6v4.500m0 2.500v.1"/>`,
    film: svg`<rect x="4" y="5" width="16" height="14" rx="2"/><path d="M8 5v14m8-14v14M4 12h16"/>`,
    cloud: svg`<path d="M7 18.500a4 4 0 0 1-.5-8 5.500 5.500 0 0 1 10.600-1.300A4.700 4.700 0 0 1 17 18.500H7z"/>`,
    tracks: svg`<path d="M4 7h9m3 0h4M4 12h4m3 0h9M4 17h11m3 0h2"/>`,
    replay: svg`<path d="M5 12a7 7 0 1 0 2.300-5.200M5 4.500v3.700h3.700"/>`,
    audio: svg`<path d="M5 10v4m3.5-7v10M12 4.500v15M15.5 8v8m3.5-6v4"/>`,
    screen: svg`<rect x="3.5" y="5" width="17" height="11.5" rx="1.5"/><path d="M9 20h6"/>`,
    room: svg`<circle cx="9" cy="9" r="3"/><path d="M3.5 19c.4-3.3 2.6-5 5.5-5s5.1 1.7 5.5 5M15.5 6.500a2.6 2.6 0 1 1 0 5m1.8 3c1.8.5 2.9 2 3.2 4.5"/>`,
    clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.500V12l3 2"/>`,
    follow: svg`<path d="M12 4v14m-6-6 6 6 6-6"/>`,
} as const;

export type IconName = keyof typeof shapes;

/** A drawing beside a label; screen readers skip it. */
export function icon(name: IconName, size = 18): TemplateResult {
    return html`<svg
        width=${size}
        height=${size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
    >
        ${shapes[name]}
    </svg>`;
}
