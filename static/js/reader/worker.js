// @ts-check
// The worker of pdf.js with the functions that older tablets lack; order matters.
import "./polyfill.js";
import "/static/vendor/pdfjs-dist@6.5.438/pdf.worker.min.mjs";
