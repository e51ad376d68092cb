// @ts-check
/** The painter, under one short address: html, svg, render, repeat, classMap, live, guard, ifDefined, ref. */
export * from "/static/vendor/lit-html@3.3.3/lit-html.js";
