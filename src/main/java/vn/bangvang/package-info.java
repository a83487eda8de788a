/** Bảng Vàng: recruitment exams and interviews in public service, from the Excel list to the confirmed ranking. */
@NullMarked
package vn.bangvang;

import org.jspecify.annotations.NullMarked;
