"""The credentials report in a real browser: numbers follow the hall, open their people, are frozen, printed, projected."""

from playwright.sync_api import expect

from congress_app.reporting.actions import issue
from congress_app.reporting.rules import Kind
from tests import builders
from tests.features.reporting import hall


def test_the_committee_issues_its_report_and_the_secretariat_shows_it(hall_db, start, screen) -> None:
    people = hall.invented(hall_db, 60)
    hall.enter(hall_db, people[:50])
    committee = builders.session_token(hall_db, "credentials", name="Ban Thẩm tra")
    secretariat = builders.session_token(hall_db, "secretariat")
    server = start(hall_db.path)
    page = screen(server.url, committee)
    page.goto("/report")
    present = page.locator('[data-line="presence/present"]')
    expect(present).to_have_text("50")
    page.locator("html[data-live=live]").wait_for()
    hall.enter(hall_db, people[50:53])  # another program wrote: the page hears of it with the next pulse
    expect(present).to_have_text("53")

    page.locator('[data-line="ethnicity/minority"]').click()
    dialog = page.locator("dialog")
    minority = [p for n in range(1, 61) if (p := hall.person(n, 60))["ethnicity"] not in ("Kinh", "")]
    expect(dialog.locator("tbody tr")).to_have_count(len(minority))
    assert minority[0]["full_name"] in dialog.inner_text()
    with page.expect_download() as sheet:
        dialog.get_by_role("link", name="XLSX").click()
    assert sheet.value.suggested_filename.endswith(".xlsx")
    dialog.get_by_role("button", name="Đóng").click()

    page.get_by_role("button", name="Phát hành một bản…").click()
    assert page.locator("dialog input[value=official]").is_checked()
    page.get_by_role("button", name="Phát hành bản này").click()
    page.wait_for_url("**/report/versions/1")
    expect(page.locator(".report-stamp")).to_contain_text("Báo cáo chính thức số 1")
    page.locator(".report-since.good").wait_for()
    hall.enter(hall_db, people[53:])
    changed = page.locator(".report-since li", has_text="53 → 60")
    changed.first.wait_for()
    expect(page.locator('[data-line="presence/present"]')).to_have_text("53")

    with page.expect_download() as document:
        page.get_by_role("link", name="DOCX").click()
    assert document.value.suggested_filename == "Báo cáo thẩm tra tư cách đại biểu - Báo cáo chính thức số 1.docx"
    pdf = page.request.get("/report/versions/1/report.pdf")
    assert pdf.body().startswith(b"%PDF")

    control = screen(server.url, secretariat)
    control.goto("/control")
    control.get_by_role("button", name="Báo cáo thẩm tra tư cách").click()
    control.locator(".report-pager").wait_for()
    control.locator(".report-pager select").select_option("1")
    control.get_by_role("button", name="Chiếu lên màn hình 1").click()
    stage = screen(server.url, secretariat, size=(1920, 1080))
    stage.goto("/projector/1")
    stage.locator(".st-report .st-figure", has_text="53").wait_for()
    control.get_by_role("button", name="Chiếu trang sau").click()
    stage.locator(".st-report", has_text="Do đại hội cấp dưới bầu").wait_for()


def test_a_chair_reads_numbers_and_opens_no_sensitive_list(hall_db, start, screen) -> None:
    hall.enter(hall_db, hall.invented(hall_db, 40))
    issue(hall_db, hall.COMMITTEE, None, Kind.OFFICIAL)
    page = screen(start(hall_db.path).url, builders.session_token(hall_db, "chair"), size=(390, 844), lang="en")
    page.goto("/report")
    age = page.locator('[data-section="age"]')
    age.wait_for()
    assert age.locator("button").count() == 0
    assert age.locator("b.report-count").count() > 4
    page.locator('[data-line="class/EX"]').click()
    expect(page.locator("dialog tbody tr")).to_have_count(5)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
