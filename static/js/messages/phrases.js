// @ts-check
// Sentences that every congress needs, ready in both languages so that nobody types them under stress.

/** @type {{name: string, vi: string, en: string, urgent: boolean}[]} name: as in the catalogues */
export const PHRASES = [
  { name: "Break of 15 minutes", vi: "Đại hội giải lao 15 phút. Mời các đồng chí đại biểu nghỉ giải lao.", en: "The congress takes a break of 15 minutes.", urgent: false },
  { name: "Back to the seats", vi: "Đại hội chuẩn bị tiếp tục. Mời các đồng chí đại biểu về chỗ ngồi.", en: "The congress is about to continue. Delegates, please take your seats.", urgent: true },
  { name: "A vote is coming", vi: "Đại hội chuẩn bị biểu quyết. Đề nghị các đồng chí đại biểu có mặt tại chỗ.", en: "A vote is about to be held. Delegates, please be in your seats.", urgent: true },
  { name: "New documents", vi: "Đã có tài liệu mới. Mời các đồng chí mở mục Tài liệu trên máy tính bảng.", en: "New documents have been released. Please open Documents on your tablet.", urgent: false },
  { name: "Noon break", vi: "Đại hội nghỉ trưa. Buổi chiều bắt đầu lúc 13 giờ 30.", en: "The congress breaks for lunch and continues at 13:30.", urgent: false },
  { name: "End of the session", vi: "Phiên họp kết thúc. Trân trọng cảm ơn các đồng chí đại biểu.", en: "The session is over. Thank you, delegates.", urgent: false },
  { name: "Hand in the tablets", vi: "Đề nghị các đồng chí gửi lại máy tính bảng tại bàn tiếp đón trước khi ra về.", en: "Please hand in your tablet at the reception desk before you leave.", urgent: false },
];
