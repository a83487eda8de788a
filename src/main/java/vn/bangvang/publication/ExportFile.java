package vn.bangvang.publication;

/** A round's released pages as a ZIP of static files with their hashes. */
public record ExportFile(String fileName, byte[] content) {}
