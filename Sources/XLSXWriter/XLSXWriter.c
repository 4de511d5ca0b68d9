#include "shim.h"

#ifdef __linux__
#include "CLate.h"

static demarc_late_library library = {"libxlsxwriter.so." LXW_SOVERSION, 0};

#define FUNCTION(result, name, parameters, arguments) DEMARC_LATE_FUNCTION(library, result, name, parameters, arguments)

FUNCTION(
    lxw_workbook *, workbook_new_opt, (const char *file, lxw_workbook_options *options), (file, options))
FUNCTION(lxw_error, workbook_close, (lxw_workbook * workbook), (workbook))
FUNCTION(
    lxw_error, workbook_set_properties, (lxw_workbook * workbook, lxw_doc_properties *properties), (workbook, properties))
FUNCTION(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * workbook, const char *name), (workbook, name))
FUNCTION(lxw_format *, workbook_add_format, (lxw_workbook * workbook), (workbook))
FUNCTION(char *, lxw_strerror, (lxw_error code), (code))
FUNCTION(
    lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
FUNCTION(
    lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format),
    (sheet, row, height, format))
FUNCTION(
    void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
FUNCTION(lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t first, lxw_row_t last), (sheet, first, last))
FUNCTION(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
FUNCTION(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
FUNCTION(
    lxw_error, worksheet_autofilter,
    (lxw_worksheet * sheet, lxw_row_t first_row, lxw_col_t first, lxw_row_t last_row, lxw_col_t last),
    (sheet, first_row, first, last_row, last))
FUNCTION(
    lxw_error, worksheet_write_url_opt,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *url, lxw_format *format, const char *text,
     const char *tip),
    (sheet, row, column, url, format, text, tip))
FUNCTION(
    lxw_error, worksheet_write_blank, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format),
    (sheet, row, column, format))
FUNCTION(
    lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
FUNCTION(void, format_set_text_wrap, (lxw_format * format), (format))
FUNCTION(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
FUNCTION(void, format_set_num_format, (lxw_format * format, const char *number), (format, number))
FUNCTION(void, format_set_bottom, (lxw_format * format, uint8_t style), (format, style))
FUNCTION(void, format_set_bottom_color, (lxw_format * format, lxw_color_t colour), (format, colour))
FUNCTION(void, format_set_bold, (lxw_format * format), (format))
FUNCTION(void, format_set_bg_color, (lxw_format * format, lxw_color_t colour), (format, colour))
FUNCTION(void, format_set_font_color, (lxw_format * format, lxw_color_t colour), (format, colour))
FUNCTION(void, format_set_left, (lxw_format * format, uint8_t style), (format, style))
FUNCTION(void, format_set_left_color, (lxw_format * format, lxw_color_t colour), (format, colour))
#endif
