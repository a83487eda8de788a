/** Lays blocks of text and tables onto tagged A4 pages (PDF/A-2a and PDF/UA-1) with PDFBox; knows nothing of exams. */
@NullMarked
package vn.bangvang.report.pdf;

import org.jspecify.annotations.NullMarked;
